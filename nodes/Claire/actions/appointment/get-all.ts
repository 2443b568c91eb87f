import type { INodeProperties } from 'n8n-workflow';
import { listAppointments } from '../../../../claire/list-appointments';
import type { ItemAction, ItemCall } from '../action';
import { customerKind, locationId, options, returnAllOrLimit, output } from '../fields';
import { severalLocations } from '../../../../n8n/properties';
import { toDay } from '../moments';
import {
  parameterError,
  readCollection,
  readRequiredId,
  toLocationIds,
  toText,
  toYesOrNo,
} from '../parameters';
import { readLimit } from '../records';
import { customerFields, readCustomerKind, showAppointments } from './customer';

const filters: INodeProperties = {
  displayName: 'Filters',
  name: 'filters',
  type: 'collection',
  placeholder: 'Add filter',
  // Claire finds nothing by a location alone, so a new node asks for a day that there always is.
  default: { date: '={{ $today }}' },
  description: "Claire needs at least one: the day, a DMS number, or 'Is Pinned'",
  options: [
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
  ],
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
  const { dmsNr, customerKind: kind, date, dateTo, isPinned } = filled;
  const more = readCollection(context, 'options', index).locationIds;
  const zone = context.getTimezone();
  const onlyPinned = toYesOrNo(isPinned, 'Is Pinned') ?? false;
  if (![dmsNr, date].some(isGiven) && !onlyPinned) {
    throw parameterError('Filters', 'need a Date, a DMS Number or Is Pinned besides the location');
  }
  return {
    location_id: readRequiredId(context, 'locationId', 'Location', index),
    dms_nr: toText(dmsNr, 'DMS Number') || null,
    customer_kind: readCustomerKind(kind) ?? null,
    locationIds: toLocationIds(more, 'Location Names or IDs'),
    date: isGiven(date) ? toDay(date, zone, 'Date') : null,
    dateTo: isGiven(dateTo) ? toDay(dateTo, zone, 'Date To') : null,
    is_pinned: onlyPinned,
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
