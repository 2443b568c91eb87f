import type { INodeProperties } from 'n8n-workflow';
import type { InputOf } from '../../../../claire/client';
import { operations } from '../../../../claire/resources';
import type { ItemAction, ItemCall } from '../action';
import { customerKind, locationId, options, returnAllOrLimit, shaping } from '../fields';
import { toDay } from '../moments';
import { toText, readCollection, parameterError, readRequiredId, toYesOrNo } from '../parameters';
import { readWithCustomer, readCustomerKind } from './customer';
import { customerFields } from './customer-options';

const filters: INodeProperties = {
  displayName: 'Filters',
  name: 'filters',
  type: 'collection',
  placeholder: 'Add filter',
  // Claire finds nothing by a location alone, so a new node asks for a day that there always is.
  default: { date: '={{ $today }}' },
  description: 'Claire needs at least one: the day, a DMS number, or Is Pinned',
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
      displayName: 'DMS Number',
      name: 'dmsNr',
      type: 'string',
      default: '',
      placeholder: 'e.g. 100234',
      description:
        'Number of the appointment in the DMS, or of a customer when Customer Kind says so',
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

export const getAll: ItemAction = {
  value: 'getAll',
  name: 'Get Many',
  action: 'Get many appointments',
  description: 'Get appointments of a location by day, DMS number or pin',
  isRead: true,
  properties: [locationId, filters, ...returnAllOrLimit, ...shaping, options(...customerFields)],
  perform: (call) => readWithCustomer(call, operations.appointment.list, () => readInput(call)),
};

function readInput({ context, index }: ItemCall): InputOf<typeof operations.appointment.list> {
  const { dmsNr, customerKind: kind, date, isPinned } = readCollection(context, 'filters', index);
  const onlyPinned = toYesOrNo(isPinned, 'Is Pinned') ?? false;
  if (![dmsNr, date].some(isGiven) && !onlyPinned) {
    throw parameterError('Filters', 'need a Date, a DMS Number or Is Pinned besides the location');
  }
  return {
    location_id: readRequiredId(context, 'locationId', 'Location', index),
    dms_nr: toText(dmsNr, 'DMS Number') || null,
    customer_kind: readCustomerKind(kind) ?? null,
    date: isGiven(date) ? toDay(date, context.getTimezone(), 'Date') : null,
    is_pinned: onlyPinned,
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
