import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { fieldEntries } from './field-entries';
import { entries } from './from-catalogue';

const nodes = path.join(__dirname, '..', 'nodes');

/**
 * The page that Node-RED's editor loads for a node: its dialog, and its script in one piece. The
 * definition in the script stays as it is written, because Node-RED's library reads it there.
 */
export async function editorPage(type: string): Promise<string> {
  const folder = path.join(nodes, type);
  const dialog = styled(readFileSync(path.join(folder, 'editor.html'), 'utf8'));
  const script = await editorScript(path.join(folder, 'editor.ts'));
  return `${dialog}\n\n<script type="text/javascript">\n${script}</script>\n`;
}

const style = readFileSync(path.join(__dirname, '..', 'editor', 'dialog.css'), 'utf8');

/** In an element of its own, so that our style is for no other node's dialog. */
function styled(dialog: string): string {
  return dialog
    .trimEnd()
    .replace(
      /^<script[^>]*>/,
      (start) => `${start}\n<style>\n${style}</style>\n<div class="claire-dialog">`,
    )
    .replace(/<\/script>$/, '</div>\n</script>');
}

async function editorScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    define: {
      CLAIRE_ENTRIES: JSON.stringify(entries()),
      CLAIRE_FIELDS: JSON.stringify(fieldEntries()),
    },
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** What a dialog loads when it is first needed: with zod and Luxon, too large for every page. */
export async function recognitionModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '..', 'recognition', 'recognition.ts')],
    bundle: true,
    minify: true,
    write: false,
    plugins: [withoutLocales],
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The core has its own words for what is wrong; zod's in fifty languages are a third of the module. */
const withoutLocales: Plugin = {
  name: 'without-locales',
  setup: (bundle) => {
    bundle.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, () => ({ contents: '' }));
  },
};
