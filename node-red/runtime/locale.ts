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
  if (name === 'nl' || name === 'de' || name === 'fr')
    return { name, text: (code) => text(`problems.${code}`) };
  return { ...english, text: (code) => inOwnWords(english.text(code)) };
}

/** Settings and choices that the core calls as n8n does. */
const settings =
  /\b(?:Fields You Set|Date Order|Date Format|Time Zone|Location By|Group Rows|Advertising Opt-Outs|Custom Format|Number of a Spreadsheet)\b/g;

/** A message with the settings as dialogs of Node-RED write them: `under “Fields you set”`. */
export function inOwnWords(message: string): string {
  return message.replace(settings, (name) => {
    const own = name.slice(0, 1) + name.slice(1).toLowerCase();
    return own.endsWith('you set') ? `“${own}”` : own;
  });
}
