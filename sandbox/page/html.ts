import { languages } from './languages';
import type { TextKey } from '../texts/en';

/** A text of the page, or what Node-RED's dialog calls a setting or a choice. */
type Key = TextKey | `setting.${string}`;

const english: Readonly<Record<string, string>> = languages.en.texts;

/** The rest of an element whose text the browser puts into its own language. */
export const text = (key: Key): string => `data-text="${key}">${escape(english[key] ?? '')}`;

export const span = (key: Key): string => `<span ${text(key)}</span>`;

export const title = (key: Key): string => `<h2 ${text(key)}</h2>`;

export const submit = (key: Key): string => `<button ${text(key)}</button>`;

export const placeholder = (key: Key): string => `data-placeholder="${key}"`;

export const label = (key: Key): string => `data-label="${key}"`;

/** A key of the sandbox's own has a name in each language; one of a test has its own. */
export const keyChoice = (name: string): Choice[1] =>
  `key.${name}` in english ? { text: `key.${name}` as Key } : name;

/** A value, and what it is called: by Claire in any language, or by a text of the page. */
export type Choice = readonly [value: string, name: string | { readonly text: Key }];

export function select(name: string, choices: readonly Choice[]): string {
  return `<select name="${name}">${options(choices)}</select>`;
}

export function options(choices: readonly Choice[]): string {
  return choices
    .map(([value, name]) => {
      const shown = typeof name === 'string' ? `>${escape(name)}` : ` ${text(name.text)}`;
      return `<option value="${escape(value)}"${shown}</option>`;
    })
    .join('');
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
