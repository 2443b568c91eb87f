import { IANAZone, SystemZone } from 'luxon';
import { english, type Language } from '../../claire/problems';

/** Such as `Europe/Amsterdam`: Luxon's own word for it would tell a reader nothing. */
export function findOwnZone(): string {
  const { name } = SystemZone.instance;
  // With a `TZ` that cannot be read, Node.js has the times of UTC and no name for them.
  return IANAZone.isValidZone(name) ? name : 'UTC';
}

/** The language of this Node-RED, in which problems are told. */
export function findLanguage(RED: { _(key: string): string }): Language {
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
