/** Names of fields in the files of others: which column or key holds which of our fields. */

/** The values of a file's record by their names there. */
export type NamedValues = Readonly<Record<string, unknown>>;

/**
 * A record under our names.
 *
 * A value that has one of our names without being meant by it, because `columns` names another, is kept as
 * `<name>_in_file`. One value may serve several fields.
 *
 * @param columns - Our name → name in the file; names that are absent give no field.
 */
export function underOurNames(record: NamedValues, columns: Readonly<Record<string, string>>): Record<string, unknown> {
  const taken = new Set(Object.values(columns));
  const kept = Object.entries(record)
    .filter(([name]) => !taken.has(name))
    .map(([name, value]): [string, unknown] => [Object.hasOwn(columns, name) ? `${name}_in_file` : name, value]);
  const mapped = Object.entries(columns)
    .filter(([, name]) => Object.hasOwn(record, name))
    .map(([field, name]): [string, unknown] => [field, record[name]]);
  return Object.fromEntries([...kept, ...mapped]);
}
