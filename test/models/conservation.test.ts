import { describe, expect, it } from '@jest/globals';
import { type ColumnReport, type ImportHint, type Outcome, run } from '../../claire/import';
import type { Client } from '../../claire/client';
import type { Problem } from '../../claire/errors';
import type { ImportAppointment } from '../../claire/models';
import { isObject } from '../../claire/json';
import { createTimeReader } from '../../nodes/Claire/actions/moments';
import { all } from '../unit/import/appointments';
import { answered } from '../unit/import/compare/comparing-claire';
import { importingClaire } from '../unit/import/importing-claire';
import {
  type Cell,
  type Column,
  type File,
  file,
  type GivenRow,
  strict,
  toRows,
} from './generated-file';
import fc from './sequences';
import { withoutDropped } from './workshop';

interface ImportResult {
  readonly outcomes: readonly Outcome[];
  /** What was said of the file as a whole, and which of its columns are no field. */
  readonly hints: readonly ImportHint[];
  readonly unused: readonly string[];
  readonly find: (dmsNr: string) => ImportAppointment | undefined;
}

async function importAll(rows: readonly GivenRow[], of: File): Promise<ImportResult> {
  const hints: ImportHint[] = [];
  const reports: ColumnReport[] = [];
  const claire = importingClaire({
    delay: 0,
    record: ({ row, id }) => answered(withoutDropped(row), id),
  });
  const read = run(
    rows.map(({ given }) => given),
    { ...claire, call: withLocations(claire) },
    {
      rows: {
        ...({ source: 'columns', dateOrder: 'dayFirst', decimals: 'comma' } as const),
        ...{ locationBy: 'name' as const, groupRows: of.isOneOrder },
        ...{ badValues: of.badValues, advertisingOptOuts: of.advertisingOptOuts },
      },
      times: createTimeReader('Europe/Amsterdam'),
      wait: { clock: claire.clock },
      onHint: (hint) => hints.push(hint),
      onColumns: (report) => reports.push(report),
    },
  );
  const outcomes = await claire.clock.run(all(read));
  return {
    outcomes,
    hints,
    unused: reports.flatMap(({ unused }) => unused),
    find: (dmsNr) => {
      const found = claire.find(12, dmsNr);
      return found && withoutDropped(found);
    },
  };
}

function withLocations(claire: Client): Client['call'] {
  return async (operation, input, options) => {
    if (operation.id !== 'location.list') return claire.call(operation, input, options);
    const data = [{ id: 12, name: 'Amersfoort' }] as never;
    const rate = { limit: undefined, remaining: undefined, resetsAt: undefined };
    return Promise.resolve({ data, status: 200, rate, attempts: 1, respondedAt: undefined });
  };
}

function isTold(
  { name, path, written }: Column & Cell,
  { warnings = [], differences = [] }: Outcome,
  { hints, unused }: Pick<ImportResult, 'hints' | 'unused'>,
): boolean {
  const plain = path.replace(/\.\d+\./, '.');
  const isOwn = ({ path: told, column, message }: Problem): boolean =>
    told === path || column === name || message.includes(written);
  return (
    warnings.some((warning) => isOwn(warning) || isOfDropped(warning, path)) ||
    differences.some(({ field }) => plain.startsWith(field.replace(/\.\d+(?=\.|$)/, ''))) ||
    unused.includes(name) ||
    hints.some(({ message, phrases }) =>
      [message, JSON.stringify(phrases)].some(
        (text) => text.includes(`"${name}"`) || text.includes(`column ${name})`),
      ),
    )
  );
}

/** Of a customer whom Claire drops, one warning tells of all that is given. */
function isOfDropped({ code, path: missing }: Problem, path: string): boolean {
  return code === 'lostCustomer' && missing.split('.')[0] === path.split('.')[0];
}

const customers = ['customer_driver', 'customer_owner', 'customer_contract'];

/** Whether Claire has what was meant. A name that says no person may be of any customer. */
function isAtClaire(cell: Column & Cell, sent: ImportAppointment): boolean {
  const [part = '', ...steps] = cell.path.split('.');
  const isAnybodys = part === 'customer_driver' && !cell.isNamed;
  const parts = isAnybodys ? customers : [part];
  if (part !== 'interventions') {
    return parts.some((name) => isThere(cell.meant, Reflect.get(sent, name), steps));
  }
  // Lines that say nothing are left out, so the numbers of the others change.
  const lines: readonly unknown[] = sent.interventions ?? [];
  if (cell.meant === false && lines.length === 0) return true;
  return lines.some((line) => isThere(cell.meant, line, steps.slice(-1)));
}

/** Text may be anywhere in its part, as names and addresses are taken apart. */
function isThere(meant: Cell['meant'], part: unknown, steps: readonly string[]): boolean {
  const found = steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return (value as unknown[])[Number(step)];
    return isObject(value) ? value[step] : undefined;
  }, part);
  // Of nobody, nothing is denied.
  if (meant === false && (found === undefined || found === null)) return true;
  if (typeof meant !== 'string') return found === meant;
  if (/^\d{4}-\d\d-\d\d$/.test(meant)) return typeof found === 'string' && found.startsWith(meant);
  return JSON.stringify(part ?? null).includes(meant);
}

/** No wish in one column is none against that of another. */
function isWishOrValue({ path, meant }: Column & Cell): boolean {
  return meant !== false || !path.endsWith('.block_communication');
}

describe('each value of a file', () => {
  it('is at Claire as it was meant, or is told; a wish for no messages is at Claire, or its row is not', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (of) => {
        const rows = toRows(of);
        const told = await importAll(rows, of);
        const { outcomes, find } = told;

        const lost = rows.flatMap(({ cells }, at) => {
          const outcome = of.isOneOrder ? outcomes[0] : outcomes[at];
          if (outcome === undefined) return [`row ${String(at)} has no outcome`];
          if (outcome.status === 'invalid') return [];
          const sent = find(outcome.dms_nr ?? '');
          if (sent === undefined) return [`row ${String(at)} is ${outcome.status}, and not there`];
          return cells
            .filter(
              (cell) =>
                isWishOrValue(cell) && !(isAtClaire(cell, sent) || isTold(cell, outcome, told)),
            )
            .map(({ name, written }) => `${name}: ${written}`);
        });
        expect(lost).toEqual([]);
        const called = rows.flatMap(({ cells }, at) => {
          const outcome = of.isOneOrder ? outcomes[0] : outcomes[at];
          if (outcome === undefined || outcome.status === 'invalid') return [];
          const sent = find(outcome.dms_nr ?? '');
          if (sent === undefined) return [];
          return cells
            .filter(({ path, meant }) => path.endsWith('block_communication') && meant !== false)
            .filter((cell) => !isAtClaire({ ...cell, meant: true }, sent))
            .filter((cell) => strict.has(cell.name) || !isTold(cell, outcome, told))
            .map(({ name, written }) => `${name}: ${written}`);
        });
        expect(called).toEqual([]);
      }),
    );
  });
});
