import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { formatCount } from '../../../../claire/counts';
import { ClaireError } from '../../../../claire/errors';
import {
  describeFindCost,
  type FailedList,
  findAppointments,
  findDefaults,
  type FindDependencies,
  type FindInput,
  type FindReport,
  type SearchField,
  searchFields,
} from '../../../../claire/find';
import { calendarIn } from '../../../../claire/times';
import { clock } from '../../../../n8n/clock';
import { isTool } from '../../../../n8n/execution';
import { daysAround, severalLocations } from '../../../../n8n/properties';
import type { ItemAction, ItemCall } from '../action';
import { customerFields, showAppointments } from './customer';
import { limit, options, output } from '../fields';
import {
  readParameter,
  readSeconds,
  toChoice,
  toCount,
  toLocationIds,
  toTrimmedText,
  toWholeNumber,
} from '../parameters';

const { daysBack, daysAhead, limit: defaultLimit } = findDefaults;
const example = describeFindCost({ locations: 3, isAllLocations: true, daysBack, daysAhead });
const defaultMaxAge = 60;

/** n8n computes nothing in a dialog, so what it costs is an example. */
const cost: INodeProperties = {
  displayName: `A number of the DMS or a VIN takes a few requests; all else is looked for in the lists of locations and days, today first. ${example}.`,
  name: 'cost',
  type: 'notice',
  default: '',
  displayOptions: { hide: { '@tool': [true] } },
};

const shownFields: Record<SearchField, Readonly<{ name: string; description: string }>> = {
  auto: { name: 'Automatic', description: 'Whatever the text can be' },
  customerNumber: { name: 'Customer Number', description: 'Number of a customer in the DMS' },
  dmsNr: { name: 'DMS Number', description: 'Number of the appointment in the DMS' },
  email: { name: 'Email', description: 'Any address of a customer' },
  name: { name: 'Name', description: 'Of a person or a company, in any order' },
  phone: { name: 'Phone', description: 'Any number of a customer, with or without country code' },
  plate: { name: 'Plate', description: 'Registration number of the car, however it is written' },
  vin: { name: 'VIN', description: 'Vehicle identification number, or the end of it' },
  workOrder: { name: 'Work Order', description: 'Number of the work order' },
};

const search: INodeProperties[] = [
  {
    displayName: 'Search',
    name: 'search',
    type: 'string',
    required: true,
    default: '',
    placeholder: 'e.g. AB-123-C',
    description:
      'License plate, name, telephone number, email, work order, VIN or number of the DMS, as somebody types or says it',
  },
  {
    displayName: 'Search In',
    name: 'searchIn',
    type: 'options',
    default: 'auto',
    description: "What the text of 'Search' is",
    options: Object.entries(shownFields).map(([value, shown]) => ({ value, ...shown })),
  },
];

const range: INodeProperties[] = [
  severalLocations('The locations to search. Leave it empty for all locations of the API key.'),
  ...daysAround('search', findDefaults),
  { ...limit, default: defaultLimit },
];

const maxAge: INodeProperties = {
  displayName: 'Max Age',
  name: 'maxAge',
  type: 'number',
  typeOptions: { minValue: 0 },
  default: defaultMaxAge,
  description:
    'How many seconds old a list may be that another search, or a poll for changes, has asked Claire for. 0 asks Claire anew.',
};

export const find: ItemAction = {
  value: 'find',
  name: 'Find',
  action: 'Find appointments',
  description:
    'Find appointments by what people know: license plate, name, telephone number, email, work order, VIN or number of the DMS. Best first, each with a score from 0 to 1.',
  isRead: true,
  properties: [
    cost,
    ...search,
    ...range,
    ...output('appointment'),
    options(...customerFields, maxAge),
  ],
  async perform(call) {
    let report: FindReport | undefined;
    const found = await showAppointments(call, async () => {
      const result = await findAppointments(readInput(call), readDependencies(call), {
        ...call.options,
        maxAge: readMaxAge(call),
      });
      ({ report } = result);
      return result.appointments;
    });
    return report === undefined ? found : tell(call, report, found);
  },
};

/** A model reads no hints, so what was not searched follows what was found. */
function tell(call: ItemCall, report: FindReport, found: IDataObject[]): IDataObject[] {
  const { context, index } = call;
  const isWhole = isComplete(report);
  if (isTool(context)) return isWhole ? found : [...found, { notice: describeSearch(report) }];
  if (found.length === 0 && !isWhole) throw incompleteError(report);
  const isOnly = context.getInputData().length === 1;
  // Of many searches, only those that a person should look at.
  if (isOnly || !isWhole) {
    const item = isOnly ? '' : `Item ${String(index + 1)}: `;
    context.addExecutionHints({
      type: isWhole ? 'info' : 'warning',
      location: 'outputPane',
      message: `${item}${describeSearch(report)}`,
    });
  }
  return found;
}

function readInput({ context, index }: ItemCall): FindInput {
  const read = (name: string) => readParameter(context, name, index, '');
  const field = read('searchIn');
  return {
    search: toTrimmedText(read('search'), 'Search'),
    searchIn: field === '' ? undefined : toChoice(field, 'Search In', searchFields),
    locationIds: toLocationIds(read('locationIds'), 'Location Names or IDs'),
    daysBack: toCount(read('daysBack'), 'Days Back'),
    daysAhead: toCount(read('daysAhead'), 'Days Ahead'),
    limit: toWholeNumber(read('limit'), 'Limit'),
  };
}

function readDependencies({ context, client }: ItemCall): FindDependencies {
  return {
    client,
    clock,
    calendar: calendarIn(context.getTimezone(), clock),
  };
}

function readMaxAge({ context, index }: ItemCall): number {
  return readSeconds(context, index, { name: 'maxAge', label: 'Max Age', fallback: defaultMaxAge });
}

/** Whether all was searched that the user wants searched. */
function isComplete({ failed, cutShort }: FindReport): boolean {
  return failed.length === 0 && (cutShort === undefined || cutShort === 'limit');
}

/** What a search took, and what it has not seen. */
export function describeSearch(report: FindReport): string {
  const { requests, days, failed, cutShort } = report;
  const shown = failed.slice(0, maxShown).map(describeFailure);
  const more = failed.length - shown.length;
  return [
    `Searched ${describeDays(days)} with ${formatCount(requests, 'request')} to Claire.`,
    ...(cutShort === undefined ? [] : [ends[cutShort]]),
    ...(shown.length === 0 ? [] : [`Not searched: ${shown.join('; ')}.`]),
    ...(more > 0 ? [`And ${String(more)} more.`] : []),
  ].join(' ');
}

/** Nothing at all would say that there is nobody. */
function incompleteError(report: FindReport): ClaireError {
  const [first] = report.failed;
  const byDefault = report.cutShort === 'rateLimit' ? 'CLAIRE_RATE_LIMITED' : 'CLAIRE_TIMEOUT';
  return new ClaireError(first?.error.code ?? byDefault, {
    message: `Found nothing, but did not search everything. ${describeSearch(report)}`,
    advice: 'Search again later, or for fewer days or locations.',
  });
}

const maxShown = 3;

const ends: Record<NonNullable<FindReport['cutShort']>, string> = {
  limit: 'It stopped when it had found as many as Limit says.',
  maxWait: 'It stopped when Max Wait was over; other days were not searched.',
  rateLimit: 'It stopped because the requests of the hour run short; other days were not searched.',
  failures: 'It stopped because Claire failed too often; other days were not searched.',
};

function describeDays(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'by number';
  if (first === last) return first;
  return `${formatCount(days.length, 'day')}, ${first} to ${last},`;
}

function describeFailure({ locationId, day, error }: FailedList): string {
  const when = day === undefined ? 'by number' : `on ${day}`;
  return `location ${String(locationId)} ${when} (${error.reason ?? error.message})`;
}
