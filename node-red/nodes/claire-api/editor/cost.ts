import { findCost } from '../../../../claire/find/find-cost';
import type { ParameterEntry } from '../../../editor/entries';
import type { ParameterField } from '../../../editor/parameter-field';
import type { JQuery } from '../../../editor/red';
import type { MeantEntries } from '../../../editor/several-parameter';
import { formatNumber, nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-api');

/** What a search can cost, before it runs; nothing for other operations. */
export function showCost(
  entries: readonly ParameterEntry[],
  fields: ReadonlyMap<string, ParameterField>,
  locations: MeantEntries | undefined,
): void {
  const [daysBack, daysAhead] = ['daysBack', 'daysAhead'].map((name) => {
    const entry = entries.find((one) => one.name === name);
    return readNumber(fields.get(name), entry?.standard);
  });
  const line = $('#claire-api-cost');
  if (locations === undefined || daysBack === undefined || daysAhead === undefined) {
    line.toggle(false);
    return;
  }
  const { count = 1, isAll } = locations;
  const { atMost } = findCost({ locations: count, isAllLocations: isAll, daysBack, daysAhead });
  const days = daysBack + 1 + daysAhead;
  const sum = text('cost.sum', {
    locations: formatCount(count, count === 1 ? 'cost.location' : 'cost.locations'),
    days: formatCount(days, days === 1 ? 'cost.day' : 'cost.days'),
    requests: formatNumber(atMost),
  });
  line.text(locations.count === undefined ? text('cost.each', { sum }) : sum).toggle(true);
}

function formatCount(count: number, key: string): string {
  return text(key, { count: formatNumber(count) });
}

/** Undefined for what comes with the message or from the environment. */
function readNumber(field: ParameterField | undefined, standard = ''): number | undefined {
  const { type, value } = field?.value() ?? { type: '', value: '' };
  const given = value === '' ? standard : value;
  return type === 'num' && /^\d{1,4}$/.test(given.trim()) ? Number(given) : undefined;
}
