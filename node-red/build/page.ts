import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { entries } from './from-catalogue';
import { describedFields } from '../../claire/import/rows/described-fields';
import { form as account } from '../nodes/claire-account/form';
import { form as api } from '../nodes/claire-api/form';
import { form as changes } from '../nodes/claire-changes/form';
import { form as importing } from '../nodes/claire-import/form';
import { form as trigger } from '../nodes/claire-trigger/form';

const nodes = path.join(__dirname, '..', 'nodes');

/** The rows of each dialog. */
export const forms = new Map([
  ['claire-account', account],
  ['claire-api', api],
  ['claire-changes', changes],
  ['claire-import', importing],
  ['claire-trigger', trigger],
]);

/**
 * The page that Node-RED's editor loads for a node: its dialog, and its script in one piece. The
 * definition in the script stays as it is written, because Node-RED's library reads it there.
 */
export async function editorPage(type: string): Promise<string> {
  const rows = forms.get(type);
  if (rows === undefined) throw new RangeError(`${type} has no form`);
  const script = await editorScript(path.join(nodes, type, 'editor.ts'));
  return `<script type="text/html" data-template-name="${type}">
<style>
${style}</style>
<div class="claire-dialog">
${rows.join('\n')}
</div>
</script>

<script type="text/javascript">
${script}</script>
`;
}

/** It holds in an element of ours alone, so that no other node's dialog has it. */
const style = readFileSync(path.join(__dirname, '..', 'editor', 'dialog.css'), 'utf8');

async function editorScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    // The syntax stays, for Node-RED's library.
    minifyWhitespace: true,
    minifyIdentifiers: true,
    define: {
      ...defineEntries(),
      CLAIRE_FIELDS: JSON.stringify(fieldEntries()),
    },
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Each list on its own: a page has those that it uses. */
function defineEntries(): Record<string, string> {
  const lists = Object.entries(entries());
  return Object.fromEntries(
    lists.map(([name, list]) => [`CLAIRE_ENTRIES.${name}`, JSON.stringify(list)]),
  );
}

/** What a dialog loads when it is first needed: with zod and Luxon, too large for every page. */
export async function recognitionModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '..', 'recognition', 'recognition.ts')],
    bundle: true,
    minify: true,
    write: false,
    plugins: [withoutUnused],
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** What the module never runs: zod's words in fifty languages, a third of it, and its JSON Schema. */
const unused: readonly (readonly [filter: RegExp, contents: string])[] = [
  [/zod[\\/]v4[\\/]locales[\\/]index\.c?js$/, ''],
  // Each field of an appointment has words of ours.
  [
    /zod[\\/]v4[\\/]locales[\\/]en\.c?js$/,
    'export default () => ({ localeError: () => undefined });',
  ],
  [
    /zod[\\/]v4[\\/]core[\\/]to-json-schema\.c?js$/,
    'export const toJSONSchema = undefined, JSONSchemaGenerator = undefined;',
  ],
];

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup: (bundle) => {
    for (const [filter, contents] of unused) bundle.onLoad({ filter }, () => ({ contents }));
  },
};

/**
 * The fields of an import for the dialog, in the order of forms: a line each, short as it is in every
 * page, with its path, two marks and its labels, separated by tabs.
 */
function fieldEntries(): string {
  return describedFields
    .map(({ path, isRequired, label: { en, nl, de, fr }, mayHaveHalves }) =>
      [path, isRequired ? '1' : '', mayHaveHalves ? '1' : '', en, nl, de, fr].join('\t'),
    )
    .join('\n');
}
