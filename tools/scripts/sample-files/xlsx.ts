import { day, type WallTime } from './wall-time';
import {
  escapeXml,
  frameParts,
  spreadsheetNamespace,
  styleNumbers,
  xmlFile,
} from './workbook-frame';
import { zip } from './zip';

/** A day number is a number that the spreadsheet shows as a date. */
export type Cell = string | number | { readonly dayNumber: number };

export interface Sheet {
  readonly name: string;
  /** With the header; cells that are undefined are left out. */
  readonly rows: Iterable<readonly (Cell | undefined)[]>;
  /** Ranges such as `A2:A4`. */
  readonly merged?: readonly string[];
}

/** Day 0 of the 1900 system; 29 February 1900, which it counts, is long over. */
const dayZero = Date.UTC(1899, 11, 30);

/** With the fifteen digits that Excel writes. */
export function spreadsheetMoment(time: WallTime): { readonly dayNumber: number } {
  return { dayNumber: Number(((time - dayZero) / day).toPrecision(15)) };
}

/** A workbook of one sheet, as Excel opens it. */
export function xlsx(sheet: Sheet): Buffer {
  return zip(workbookParts(sheet));
}

/** The files within it by their paths. */
function workbookParts(sheet: Sheet): ReadonlyMap<string, string> {
  const strings = new SharedStrings();
  const rows = sheetXml(sheet, strings);
  return new Map([
    ...frameParts(sheet.name),
    ['xl/worksheets/sheet1.xml', rows],
    ['xl/sharedStrings.xml', strings.toXml()],
  ]);
}

/** Each text once, as Excel keeps them. */
class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const index = this.#indexes.get(text) ?? this.#indexes.size;
    this.#indexes.set(text, index);
    return index;
  }

  toXml(): string {
    const items = [...this.#indexes.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    const counts = `count="${String(this.#uses)}" uniqueCount="${String(items.length)}"`;
    return xmlFile(`<sst xmlns="${spreadsheetNamespace}" ${counts}>${items.join('')}</sst>`);
  }
}

function sheetXml({ rows, merged = [] }: Sheet, strings: SharedStrings): string {
  const lines = [...rows].map((cells, index) => rowXml(cells, index + 1, strings));
  const cells = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const count = String(merged.length);
  const mergeCells =
    merged.length === 0 ? '' : `<mergeCells count="${count}">${cells}</mergeCells>`;
  return xmlFile(
    `<worksheet xmlns="${spreadsheetNamespace}"><sheetData>${lines.join('')}</sheetData>${mergeCells}</worksheet>`,
  );
}

function rowXml(
  cells: readonly (Cell | undefined)[],
  number: number,
  strings: SharedStrings,
): string {
  const written = cells.map((cell, index) => {
    if (cell === undefined) return '';
    const reference = `r="${columnName(index)}${String(number)}"`;
    if (typeof cell === 'string')
      return `<c ${reference} s="${styleNumbers.text}" t="s"><v>${String(strings.indexOf(cell))}</v></c>`;
    if (typeof cell === 'number') return `<c ${reference}><v>${String(cell)}</v></c>`;
    return `<c ${reference} s="${styleNumbers.moment}"><v>${String(cell.dayNumber)}</v></c>`;
  });
  return `<row r="${String(number)}">${written.join('')}</row>`;
}

/** `A` of 0, `AB` of 27. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
