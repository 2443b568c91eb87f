import type { EditorRed } from './red';

declare const RED: EditorRed;

type Values = Readonly<Record<string, string | number>>;

/** What the dialogs share is in the catalogue of claire-account, the one that all of them need. */
const catalogue = '@claire-nodes/node-red-claire/claire-account';

/** A text of the editor in the user's language. */
export function sharedText(key: string, values?: Values): string {
  return RED._(`${catalogue}:claire-account.${key}`, values);
}

/** `4,440`, in German `4.440`. */
export function formatNumber(number: number, digits = 0): string {
  return number.toLocaleString(RED.i18n.lang(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A text of the catalogue of one node. */
export function nodeText(type: string) {
  return (key: string, values?: Values): string =>
    RED._(`@claire-nodes/node-red-claire/${type}:${type}.${key}`, values);
}
