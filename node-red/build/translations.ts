import type accountDe from '../nodes/claire-account/locale.de.json';
import type account from '../nodes/claire-account/locale.en-US.json';
import type accountFr from '../nodes/claire-account/locale.fr.json';
import type accountNl from '../nodes/claire-account/locale.nl.json';
import type apiDe from '../nodes/claire-api/locale.de.json';
import type api from '../nodes/claire-api/locale.en-US.json';
import type apiFr from '../nodes/claire-api/locale.fr.json';
import type apiNl from '../nodes/claire-api/locale.nl.json';
import type changesDe from '../nodes/claire-changes/locale.de.json';
import type changes from '../nodes/claire-changes/locale.en-US.json';
import type changesFr from '../nodes/claire-changes/locale.fr.json';
import type changesNl from '../nodes/claire-changes/locale.nl.json';
import type importDe from '../nodes/claire-import/locale.de.json';
import type importing from '../nodes/claire-import/locale.en-US.json';
import type importFr from '../nodes/claire-import/locale.fr.json';
import type importNl from '../nodes/claire-import/locale.nl.json';
import type triggerDe from '../nodes/claire-trigger/locale.de.json';
import type trigger from '../nodes/claire-trigger/locale.en-US.json';
import type triggerFr from '../nodes/claire-trigger/locale.fr.json';
import type triggerNl from '../nodes/claire-trigger/locale.nl.json';
import type { ProblemCode } from '../../claire/problem-texts';
import type keys from './catalogue-keys.json';

type FieldKey = keyof typeof keys.fields;
type CatalogueKey = FieldKey | keyof typeof keys.names;

/** How messages are put together, Node-RED tells in its own words. */
type ProblemKey = `problems.${Exclude<ProblemCode, 'partOfInput'>}`;

interface Lacking {
  'claire-account/locale.nl.json': Lacks<typeof account, typeof accountNl>;
  'claire-account/locale.de.json': Lacks<typeof account, typeof accountDe>;
  'claire-account/locale.fr.json': Lacks<typeof account, typeof accountFr>;
  'claire-api/locale.en-US.json': Exclude<FieldKey, Keys<typeof api>>;
  'claire-api/locale.nl.json': Lacks<typeof api, typeof apiNl, CatalogueKey>;
  'claire-api/locale.de.json': Lacks<typeof api, typeof apiDe, CatalogueKey>;
  'claire-api/locale.fr.json': Lacks<typeof api, typeof apiFr, CatalogueKey>;
  'claire-changes/locale.nl.json': Lacks<typeof changes, typeof changesNl>;
  'claire-changes/locale.de.json': Lacks<typeof changes, typeof changesDe>;
  'claire-changes/locale.fr.json': Lacks<typeof changes, typeof changesFr>;
  'claire-import/locale.nl.json': Lacks<typeof importing, typeof importNl, ProblemKey>;
  'claire-import/locale.de.json': Lacks<typeof importing, typeof importDe, ProblemKey>;
  'claire-import/locale.fr.json': Lacks<typeof importing, typeof importFr, ProblemKey>;
  'claire-trigger/locale.nl.json': Lacks<typeof trigger, typeof triggerNl>;
  'claire-trigger/locale.de.json': Lacks<typeof trigger, typeof triggerDe>;
  'claire-trigger/locale.fr.json': Lacks<typeof trigger, typeof triggerFr>;
}

/** The texts of each node. A type error names the key that a file lacks. */
export const translations: { [File in keyof Lacking]: Complete<File, Lacking[File]> } = {
  'claire-account/locale.nl.json': 'complete',
  'claire-account/locale.de.json': 'complete',
  'claire-account/locale.fr.json': 'complete',
  'claire-api/locale.en-US.json': 'complete',
  'claire-api/locale.nl.json': 'complete',
  'claire-api/locale.de.json': 'complete',
  'claire-api/locale.fr.json': 'complete',
  'claire-changes/locale.nl.json': 'complete',
  'claire-changes/locale.de.json': 'complete',
  'claire-changes/locale.fr.json': 'complete',
  'claire-import/locale.nl.json': 'complete',
  'claire-import/locale.de.json': 'complete',
  'claire-import/locale.fr.json': 'complete',
  'claire-trigger/locale.nl.json': 'complete',
  'claire-trigger/locale.de.json': 'complete',
  'claire-trigger/locale.fr.json': 'complete',
};

type Lacks<English, Own, More extends string = never> = Exclude<Keys<English> | More, Keys<Own>>;

type Complete<File extends string, Key extends string> = [Key] extends [never]
  ? 'complete'
  : `Add "${Key}" to node-red/nodes/${File}`;

/** The keys of all texts: `operations.location.list`. */
type Keys<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${Keys<Texts[Key]>}`;
}[keyof Texts & string];
