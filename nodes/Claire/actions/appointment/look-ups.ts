import type { INodeProperties } from 'n8n-workflow';
import { listAppointments } from '../../../../claire/list-appointments';
import { ClaireError } from '../../../../claire/errors';
import { describeValue } from '../../../../claire/problems';
import { operations } from '../../../../claire/resources';
import { toDay } from '../../../../claire/times';
import { severalLocations } from '../../../../n8n/properties';
import type { ItemAction, ItemCall } from '../action';
import { customerFields, readCustomerKind, showAppointments } from './customer';
import {
  appointmentId,
  customerKind,
  locationId,
  options,
  output,
  returnAllOrLimit,
} from '../fields';
import {
  checkExpressions,
  isGiven,
  parameterError,
  readCollection,
  readParameter,
  readRequiredId,
  readRequiredText,
  toLocationIds,
  toTrimmedText,
  toYesOrNo,
} from '../parameters';
import { read, readLimit } from '../records';

export const get: ItemAction = {
  value: 'get',
  name: 'Get',
  action: 'Get appointment',
  description: 'Get an appointment by its Claire number, with car, customers, status and work',
  isRead: true,
  properties: [appointmentId, ...output('appointment'), options(...customerFields)],
  perform(call) {
    const id = readRequiredId(call.context, 'appointmentId', 'Appointment ID', call.index);
    return showAppointments(call, () => read(call, operations.appointment.get, { id }));
  },
};

export const getByDmsNr: ItemAction = {
  value: 'getByDmsNr',
  name: 'Get by DMS Number (Deprecated)',
  action: 'Get appointments by DMS number',
  description:
    "Get appointments by DMS number. Claire will remove this: use 'Get Many' with the filter 'DMS Number'.",
  isRead: true,
  properties: [
    locationId,
    {
      displayName: 'DMS Number',
      name: 'dmsNr',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. 100234',
      description: 'Number of the appointment in the DMS, or of a customer',
    },
    customerKind,
    ...output('appointment'),
    options(...customerFields),
  ],
  perform(call) {
    const { context, index } = call;
    const entered = readParameter(context, 'customerKind', index, '');
    const saved = context.getNode().parameters;
    checkExpressions(context, [customerKind], { customerKind: entered }, saved);
    const kind = readCustomerKind(entered);
    const input = {
      location_id: readRequiredId(context, 'locationId', 'Location', index),
      dms_nr: readRequiredText(context, 'dmsNr', 'DMS Number', index),
      ...(kind === undefined ? {} : { customer_kind: kind }),
    };
    return showAppointments(call, () => read(call, operations.appointment.listByDmsNr, input));
  },
};

const filterFields: INodeProperties[] = [
  customerKind,
  {
    displayName: 'Date',
    name: 'date',
    type: 'dateTime',
    typeOptions: { dateOnly: true },
    default: '',
    description:
      "The day of the appointments, in the workflow's time zone, as ISO text (2026-11-25) or a date from an expression",
  },
  {
    displayName: 'Date To',
    name: 'dateTo',
    type: 'dateTime',
    typeOptions: { dateOnly: true },
    default: '',
    description:
      "The last day, for the appointments of several days from 'Date' on, at most 31. Claire gets one request for each day and location.",
  },
  {
    displayName: 'DMS Number',
    name: 'dmsNr',
    type: 'string',
    default: '',
    placeholder: 'e.g. 100234',
    description:
      "Number of the appointment in the DMS, or of a customer when 'Customer Kind' says so",
  },
  {
    displayName: 'Is Pinned',
    name: 'isPinned',
    type: 'boolean',
    default: true,
    description:
      'Whether to return the pinned appointments, whatever the other filters say. Off means no filter.',
  },
];

const filters: INodeProperties = {
  displayName: 'Filters',
  name: 'filters',
  type: 'collection',
  placeholder: 'Add filter',
  // Claire finds nothing by a location alone, so a new node asks for a day that there always is.
  default: { date: '={{ $today }}' },
  description:
    "Claire needs at least one: the day, a DMS number, or 'Is Pinned'. One whose expression gives nothing is an error.",
  options: filterFields,
};

const moreLocations = severalLocations("More locations, beside the one under 'Location'.");

export const getAll: ItemAction = {
  value: 'getAll',
  name: 'Get Many',
  action: 'Get many appointments',
  description: 'Get appointments of locations by day or days, DMS number or pin',
  isRead: true,
  properties: [
    locationId,
    filters,
    ...returnAllOrLimit,
    ...output('appointment'),
    options(...customerFields, moreLocations),
  ],
  perform: (call) => showAppointments(call, () => list(call)),
};

async function list(call: ItemCall): Promise<readonly unknown[]> {
  const limit = readLimit(call.context, call.index);
  const options = { ...call.options, limit };
  const { records } = await listAppointments(call.client, readInput(call), options);
  return records.slice(0, limit);
}

function readInput({ context, index }: ItemCall) {
  const filled = readCollection(context, 'filters', index);
  checkExpressions(context, filterFields, filled, context.getNode().parameters.filters);
  const { dmsNr, customerKind: kind, date, dateTo, isPinned } = filled;
  const more = readCollection(context, 'options', index).locationIds;
  const zone = context.getTimezone();
  const onlyPinned = toYesOrNo(isPinned, 'Is Pinned') ?? false;
  if (![dmsNr, date].some(isGiven) && !onlyPinned) {
    throw parameterError('Filters', 'need a Date, a DMS Number or Is Pinned besides the location');
  }
  return {
    location_id: readRequiredId(context, 'locationId', 'Location', index),
    dms_nr: toTrimmedText(dmsNr, 'DMS Number') || null,
    customer_kind: readCustomerKind(kind) ?? null,
    locationIds: toLocationIds(more, 'Location Names or IDs'),
    date: isGiven(date) ? readDay(date, zone, 'Date') : null,
    dateTo: isGiven(dateTo) ? readDay(dateTo, zone, 'Date To') : null,
    is_pinned: onlyPinned,
  };
}

/** Whatever n8n hands over: a date picker's text, ISO text, a JavaScript date or a Luxon value. */
function readDay(value: unknown, zone: string, label: string): string {
  const day = toDay(value, zone);
  if (day !== undefined) return day;
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `${label} must be a day, such as 2026-11-25, not ${describeValue(value)}`,
    advice: 'Give a day as ISO text, or a date from an expression such as {{ $today }}.',
    problems: [{ path: label, message: 'must be a day, such as 2026-11-25' }],
  });
}
