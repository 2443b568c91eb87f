import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { languages } from '../claire/import/rows/fields/words/languages';
import { dialogRows } from './build/forms';
import { entries } from './build/from-catalogue';
import { readTexts } from './build/texts';
import manifest from './package.json';

const nodes = path.join(__dirname, 'nodes');

/**
 * Puts what Node-RED loads into `out`, beside the compiled runtimes: for each node its module, its
 * page and its texts under one name, in the places where Node-RED looks for them.
 */
export async function buildPackage(out: string): Promise<void> {
  for (const type of readdirSync(nodes)) {
    write(path.join(out, 'nodes', `${type}.js`), buildEntry(type));
    write(path.join(out, 'nodes', `${type}.html`), await editorPage(type));
    for (const file of readdirSync(path.join(nodes, type))) {
      const [, language] = /^help\.([\w-]+)\.html$/.exec(file) ?? [];
      if (language === undefined) continue;
      const target = path.join(out, 'nodes', 'locales', language, type);
      // Node-RED's custom is that a node's texts have its type in front.
      write(`${target}.json`, JSON.stringify({ [type]: readTexts(type, language) }));
      write(`${target}.html`, buildHelp(type, readFileSync(path.join(nodes, type, file), 'utf8')));
    }
  }
  write(path.join(out, 'resources', 'recognition.mjs'), await recognitionModule());
  shareWords(out);
  cpSync(path.join(__dirname, 'icons'), path.join(out, 'nodes', 'icons'), { recursive: true });
}

/** The shared state has to be one module for all nodes, so they are not bundled. */
function buildEntry(type: string): string {
  return `module.exports = require('../node-red/nodes/${type}/runtime.js').default;\n`;
}

/** Each help ends with the heading under which the package's own page is named. */
function buildHelp(type: string, text: string): string {
  const { name, homepage } = manifest;
  return `<script type="text/html" data-help-name="${type}">
${text}<ul>
  <li><a href="${homepage}" target="_blank" rel="noopener">${name}</a></li>
</ul>
</script>
`;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * The page that Node-RED's editor loads for a node: its dialog, and its script in one piece. The
 * definition in the script stays as it is written, because Node-RED's library reads it there.
 */
export async function editorPage(type: string): Promise<string> {
  const script = await editorScript(path.join(nodes, type, 'editor.ts'));
  return `<script type="text/html" data-template-name="${type}">
<style>
${style}</style>
<div class="claire-dialog">
${dialogRows(type)}
</div>
</script>

<script type="text/javascript">
${script}</script>
`;
}

/** It holds in an element of ours alone, so that no other node's dialog has it. */
const style = readFileSync(path.join(__dirname, 'editor', 'dialog.css'), 'utf8');

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
    define: defineEntries(),
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
async function recognitionModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'recognition', 'recognition.ts')],
    bundle: true,
    minify: true,
    write: false,
    plugins: [otherModules],
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

const wordsFile = 'words.json';

/** What the module never runs: zod's words in fifty languages, a third of it, and its JSON Schema. */
const replaced: readonly (readonly [filter: RegExp, contents: string])[] = [
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
  // The server reads the same file.
  [
    /fields[\\/]words[\\/]languages\.ts$/,
    `const file = await fetch(new URL('${wordsFile}', import.meta.url));
     export const languages = await file.json();`,
  ],
];

const otherModules: Plugin = {
  name: 'other-modules',
  setup: (bundle) => {
    for (const [filter, contents] of replaced) bundle.onLoad({ filter }, () => ({ contents }));
  },
};

/** The words of columns in one file, for the server and for browsers: the package has them once. */
function shareWords(out: string): void {
  write(path.join(out, 'resources', wordsFile), JSON.stringify(languages));
  const compiled = path.join(out, 'claire', 'import', 'rows', 'fields', 'words');
  rmSync(compiled, { recursive: true });
  const file = `../../../../../../resources/dist/${wordsFile}`;
  write(path.join(compiled, 'languages.js'), `exports.languages = require('${file}');\n`);
}
