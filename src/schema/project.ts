/** `refrain.yaml`: where a project keeps its things. Every default is visible in the file `refrain init` writes. */
import {z} from 'zod';

/** Where declared versions stand; the one file that need not exist. */
export const VERSIONS_FILE = 'corpus/versions.yaml';

/** Shape of `refrain.yaml`; paths are relative to its folder. */
export const projectSchema = z.strictObject({
  schema: z.literal('refrain.project/1'),
  name: z.string().min(1),
  /** Files or folders with documents; a folder's subfolders are collections. */
  corpus: z.array(z.string().min(1)).min(1).default(['corpus']),
  actors: z.string().min(1).default('corpus/actors.yaml'),
  periods: z.string().min(1).default('corpus/periods.yaml'),
  sources: z.string().min(1).default('corpus/sources.yaml'),
  versions: z.string().min(1).default(VERSIONS_FILE),
  lexicon: z.string().min(1).default('lexicons/narratives'),
  plan: z.string().min(1).default('analysis.yaml'),
  output: z.string().min(1).default('output'),
  /** Any whole number; every random draw derives from it. */
  seed: z.int().nonnegative().default(20220102),
  /** How `ingest` behaves on the network. */
  ingest: z
    .strictObject({
      /** Mail address or page by which a site's keepers can reach you; goes into the user agent. */
      contact: z.string().min(3).max(200).nullable().default(null),
      /** Whether addresses may lead to this machine or a private network. */
      allowPrivate: z.boolean().default(false),
      /** Least time between two requests to a host that no site names. */
      delayMs: z.int().nonnegative().default(5000),
      maxMegabytes: z.int().positive().default(50),
      timeoutSeconds: z.int().positive().default(60),
      retries: z.int().nonnegative().default(4),
    })
    .prefault({}),
});

/** Contents of `refrain.yaml`. */
export type ProjectFile = z.infer<typeof projectSchema>;
