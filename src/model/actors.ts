/** An office held over a half-open range of days. */
export interface Tenure {
  /** Office id, e.g. `president`. */
  readonly office: string;
  /** ISO alpha-2 code of the side spoken for in that office. */
  readonly side: string;
  /** Inclusive `YYYY-MM-DD`. */
  readonly from: string;
  /** Exclusive; null while it lasts. */
  readonly to: string | null;
}

/** A person whose turns are told apart. */
export interface Actor {
  readonly id: string;
  /** Display name. */
  readonly name: string;
  readonly side: string;
  readonly tenures: readonly Tenure[];
  /** Name and label forms in any language, as printed, without title: `Kassym-Jomart Tokayev`, `К.-Ж.Токаев`, `Қ.Тоқаев`. */
  readonly forms: readonly string[];
}

/** What `actors.yaml` holds. */
export interface Actors {
  readonly people: readonly Actor[];
  /** Labels of nobody in particular: journalists' questions. */
  readonly questionLabels: readonly string[];
  /** Hosts of a session. */
  readonly moderatorLabels: readonly string[];
}

/** A named half-open date range. */
export interface Period {
  readonly id: string;
  readonly name: string;
  /** Inclusive. */
  readonly from: string;
  /** Exclusive; null: open. */
  readonly to: string | null;
}
