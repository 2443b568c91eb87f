import { changeKinds, maxDays, type PollCost, pollCost } from '../../../claire/changes/window';
import { onAccountChange, openAccount } from '../../editor/account';
import { fieldText, nodeText, countText, formatNumber } from '../../editor/texts';
import { isEnvironment } from '../../editor/parameter-field';
import { chooseAccount, readName, styleLabel, eachKnown, validator } from '../../editor/definition';
import type { EditorNode, EditorRed, JQuery, Validity } from '../../editor/red';
import { type MeantEntries, severalField } from '../../editor/several-field';
import { readBoxes, tickBoxes } from '../../editor/form';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-changes');
const counted = countText(text);
const kindBox = 'claire-changes-kind';

/** Of the dialog that is open; Node-RED opens one of them at a time. */
let dialog: ReturnType<typeof openLocations> | undefined;

RED.nodes.registerType('claire-changes', {
  category: 'Claire',
  color: '#8FBEDF',
  icon: 'claire-changes.svg',
  inputs: 0,
  outputs: 2,
  defaults: {
    name: { value: '' },
    account: { type: 'claire-account', value: '', required: true, label: text('label.account') },
    locationIds: { value: [], validate: validator(validIds) },
    daysBack: { value: '1', validate: validator(validDays) },
    daysAhead: { value: '7', validate: validator(validDays) },
    changes: { value: [], validate: validator(eachKnown(changeKinds, text('validation.changes'))) },
    includeAppointment: { value: false },
    every: { value: '300', validate: validator(validEvery) },
  },
  paletteLabel: 'claire changes',
  label(this: EditorNode) {
    return readName(this) ?? text('palette');
  },
  labelStyle: styleLabel,
  onadd: chooseAccount,
  outputLabels: (index: number) => text(index === 0 ? 'port.changes' : 'port.reports'),
  oneditprepare(this: EditorNode) {
    openAccount(this);
    tickBoxes(kindBox, changeKinds, this.changes);
    dialog = openLocations(this.locationIds);
    onAccountChange(dialog.field.reload);
  },
  oneditsave(this: EditorNode & Record<'locationIds' | 'changes', unknown>) {
    const changes = readBoxes(kindBox, changeKinds);
    Object.assign(this, { locationIds: dialog?.field.values() ?? [], changes });
    dialog = undefined;
  },
  oneditcancel() {
    dialog = undefined;
  },
});

const numbers = ['daysBack', 'daysAhead', 'every'];

/** The locations, and below what polling them costs of the hour's requests. */
function openLocations(given: unknown) {
  const show = () => {
    $('#claire-changes-cost').text(describeCost(read()));
  };
  // Whether the interval is too short is a question of all of them.
  const showAndCheck = () => {
    show();
    $('#node-input-every').trigger('change');
  };
  const several = {
    id: 'claire-changes-locationIds',
    label: text('label.locationIds'),
    none: text('none.locationIds'),
    icon: 'map-o',
    list: 'locations',
    onChange: showAndCheck,
  } as const;
  const field = severalField($('#claire-changes-locations').empty(), several, given);
  const read = (): PollWindow => {
    const [daysBack, daysAhead, every] = numbers.map((name) => $(`#node-input-${name}`).val());
    return { locations: field.meant(), daysBack, daysAhead, every };
  };
  for (const name of ['daysBack', 'daysAhead']) {
    $(`#node-input-${name}`).on('input change', showAndCheck);
  }
  $('#node-input-every').on('input change', show);
  show();
  return { field, read };
}

function validIds(value: unknown): Validity {
  const isRight =
    Array.isArray(value) && value.every((id) => /^([1-9]\d*|\$\{[^}]+\})$/.test(fieldText(id)));
  return isRight || text('validation.locations');
}

function validDays(value: unknown): Validity {
  const given = fieldText(value).trim();
  const isRight = isEnvironment(given) || (/^\d{1,2}$/.test(given) && Number(given) <= maxDays);
  return isRight || text('validation.days');
}

function validEvery(value: unknown, node: EditorNode): Validity {
  const given = fieldText(value).trim();
  if (isEnvironment(given)) return true;
  if (!/^[1-9]\d{0,8}$/.test(given)) return text('validation.every');
  const cost = findCost({ ...(dialog?.read() ?? savedWindow(node)), every: given });
  // The hour has too few requests for it; at least one location is polled.
  return cost?.isTooHigh === true ? text('validation.hour', { sum: describe(cost) }) : true;
}

function savedWindow({ locationIds, daysBack, daysAhead, every }: EditorNode): PollWindow {
  const count = Array.isArray(locationIds) ? locationIds.length : 0;
  const locations = { count: count === 0 ? undefined : count, isAll: count === 0 };
  return { locations, daysBack, daysAhead, every };
}

/** How much a poll asks for. */
interface PollWindow {
  readonly locations: MeantEntries;
  readonly daysBack: unknown;
  readonly daysAhead: unknown;
  readonly every: unknown;
}

/** Empty while a number of the dialog is none. */
function describeCost(window: PollWindow): string {
  const cost = findCost(window);
  if (cost === undefined) return '';
  const sum = describe(cost);
  if (window.locations.count === undefined) return text('cost.each', { sum });
  return cost.isHigh ? text('cost.high', { sum }) : sum;
}

/** Of one location, while it is not known how many there are. */
function findCost({ locations, ...given }: PollWindow): PollCost | undefined {
  const daysBack = readNumber(given.daysBack);
  const daysAhead = readNumber(given.daysAhead);
  const every = readNumber(given.every);
  if (daysBack === undefined || daysAhead === undefined || !every) return undefined;
  const { count = 1 } = locations;
  const isAllLocations = locations.isAll && locations.count !== undefined;
  return pollCost({ locations: count, daysBack, daysAhead, every, isAllLocations });
}

/** `3 locations × 9 days every 5 minutes: 324 of 10,800 requests an hour` */
function describe({ locations, days, every, requestsAnHour, limit }: PollCost): string {
  return text('cost.sum', {
    locations: counted(['cost.location', 'cost.locations'], locations),
    days: counted(['cost.day', 'cost.days'], days),
    every: counted(intervals[every.unit], every.count),
    requests: formatNumber(requestsAnHour),
    limit: formatNumber(limit),
  });
}

const intervals = {
  second: ['cost.second', 'cost.seconds'],
  minute: ['cost.minute', 'cost.minutes'],
  hour: ['cost.hour', 'cost.hours'],
} as const;

/** Undefined for what is no number yet, or comes from the environment. */
function readNumber(value: unknown): number | undefined {
  const given = fieldText(value).trim();
  return /^\d{1,9}$/.test(given) ? Number(given) : undefined;
}
