import { groupBy } from '../../../json';
import { describedField } from '../described-fields';
import type { ColumnSample } from '../sample';
import type { ColumnMapping } from '../settings';

type Half = 'date' | 'time';

const others = { date: 'time', time: 'date' } as const;

/** By their paths, moments of which the user has set the date or the time alone: what columns may add. */
export function findOpenHalves(
  mapped: readonly ColumnMapping[],
  { formOf }: Partial<ColumnSample>,
): ReadonlyMap<string, Half> {
  const open = new Map<string, Half>();
  for (const [path, [one, ...more]] of groupBy(mapped, (each) => each.path)) {
    const mayBe = one !== undefined && more.length === 0 && describedField(path)?.mayHaveHalves;
    const half = mayBe === true ? (one.half ?? findHalf(path, formOf?.(one.column))) : undefined;
    if (half !== undefined) open.set(path, others[half]);
  }
  return open;
}

function findHalf(path: string, form: string | undefined): Half | undefined {
  if (form === 'time') return 'time';
  // A fixed day of creation is meant so: Claire tells appointments apart by it.
  return form === 'day' && path !== 'dms_created_at' ? 'date' : undefined;
}

export const isHalf = (half: Half | undefined, open: Half | undefined): boolean =>
  half !== undefined && half === open;

/** What the user has set, as a half where columns give the other one. */
export function setHalves<Column extends ColumnMapping>(
  mapped: readonly Column[],
  open: ReadonlyMap<string, Half>,
  beside: readonly ColumnMapping[],
): readonly Column[] {
  const completed = new Set(beside.map(({ path }) => path));
  return mapped.map((one) => {
    const half = completed.has(one.path) ? open.get(one.path) : undefined;
    return half === undefined ? one : { ...one, half: others[half] };
  });
}
