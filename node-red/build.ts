import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { withOperationTexts } from './build/from-catalogue';
import { editorPage, recognitionModule } from './build/page';

const nodes = path.join(__dirname, 'nodes');
const Texts = z.record(z.string(), z.unknown());

/**
 * Puts what Node-RED loads into `out`, beside the compiled runtimes: for each node its module, its
 * page and its texts under one name, in the places where Node-RED looks for them.
 */
export async function buildPackage(out: string): Promise<void> {
  for (const type of readdirSync(nodes).filter(isComplete)) {
    write(path.join(out, 'nodes', `${type}.js`), buildEntry(type));
    write(path.join(out, 'nodes', `${type}.html`), await editorPage(type));
    for (const file of readdirSync(path.join(nodes, type))) {
      const [, kind, language = ''] = /^(locale|help)\.([\w-]+)\.(?:json|html)$/.exec(file) ?? [];
      const text = kind === undefined ? '' : readFileSync(path.join(nodes, type, file), 'utf8');
      const target = path.join(out, 'nodes', 'locales', language, type);
      if (kind === 'locale') write(`${target}.json`, readLocale(type, language, text));
      if (kind === 'help') write(`${target}.html`, readHelp(type, text));
    }
  }
  write(path.join(out, 'resources', 'recognition.mjs'), await recognitionModule());
  cpSync(path.join(__dirname, 'icons'), path.join(out, 'nodes', 'icons'), { recursive: true });
}

function isComplete(type: string): boolean {
  return ['runtime.ts', 'editor.ts'].every((file) => existsSync(path.join(nodes, type, file)));
}

/** The shared state has to be one module for all nodes, so they are not bundled. */
function buildEntry(type: string): string {
  return `module.exports = require('../node-red/nodes/${type}/runtime.js').default;\n`;
}

/** Node-RED's custom is that a node's texts have its type in front. */
function readLocale(type: string, language: string, text: string): string {
  const own = Texts.parse(JSON.parse(text));
  const texts = type === 'claire-api' ? withOperationTexts(language, own) : own;
  return `${JSON.stringify(type in texts ? texts : { [type]: texts }, null, 2)}\n`;
}

function readHelp(type: string, text: string): string {
  if (text.includes('<script')) return text;
  return `<script type="text/html" data-help-name="${type}">\n${text}</script>\n`;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
