import type { EditorRed } from './red';

declare const RED: EditorRed;

/** The build puts what its field-entries.ts makes in the place of this name. */
declare const CLAIRE_FIELDS: string;

/** A field of an import. */
export interface Field {
  readonly path: string;
  readonly isRequired: boolean;
  /** Whether its date and its time may stand in two columns. */
  readonly hasHalves: boolean;
  readonly label: string;
}

/** All fields in the language of the editor, those that Claire asks for first. */
export function listFields(): Field[] {
  const [language = ''] = RED.i18n.lang().split('-');
  return CLAIRE_FIELDS.split('\n').map((line) => {
    const [path = '', isRequired, hasHalves, en = '', nl, de, fr] = line.split('\t');
    const label =
      new Map([
        ['nl', nl],
        ['de', de],
        ['fr', fr],
      ]).get(language) ?? en;
    return { path, isRequired: isRequired === '1', hasHalves: hasHalves === '1', label };
  });
}
