import { english, type Language } from '../../claire/problems';
import type { NodeRed } from '../types/node-red';

/** The language of this Node-RED, in which problems are told. */
export function findLanguage(RED: NodeRed): Language {
  return toLanguage((key) =>
    RED._(`@claire-nodes/node-red-claire/claire-import:claire-import.${key}`),
  );
}

/** The same of an editor; `text` is one of `claire-import`. */
export function toLanguage(text: (key: string) => string): Language {
  const name = text('language');
  if (name !== 'nl' && name !== 'de' && name !== 'fr') return english;
  return { name, text: (code) => text(`problems.${code}`) };
}
