import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v4';
import { type operations, type Operation, resourceOf, resources } from '../../../claire/resources';
import type { ItemAction, ItemCall } from './action';
import { appointmentId, locationId, options, returnAllOrLimit, shaping } from './fields';
import { requiredId } from './parameters';
import { readShaped } from './records';

interface InputField {
  property: INodeProperties;
  read: (call: ItemCall) => unknown;
}

/** What a list may ask for, by Claire's name, so that it needs no file of its own here. */
const inputFields = {
  appointment_id: {
    property: appointmentId,
    read: ({ context, index }: ItemCall) =>
      requiredId(context, 'appointmentId', 'Appointment ID', index),
  },
  location_id: {
    property: locationId,
    read: ({ context, index }: ItemCall) => requiredId(context, 'locationId', 'Location', index),
  },
};

const fieldsByName: ReadonlyMap<string, InputField> = new Map(Object.entries(inputFields));

type Catalogue = typeof operations;
type Entry = { [Name in keyof Catalogue]: Catalogue[Name][keyof Catalogue[Name]] }[keyof Catalogue];

export type OperationId = Entry['id'];

/** An input without fields has any string for its keys. */
type IsPlain<Input> = string extends keyof Input
  ? true
  : [keyof Input] extends [keyof typeof inputFields]
    ? true
    : false;

/** The lists whose inputs are all known above. */
export type PlainListId = {
  [Id in OperationId]: Id extends `${string}.list`
    ? IsPlain<z.input<Extract<Entry, { id: Id }>['input']>> extends true
      ? Id
      : never
    : never;
}[OperationId];

/** *Get Many* of a resource that has no more to say than its entry in the catalogue. */
export function plainList(operation: Operation): ItemAction {
  const { plural } = new Map(Object.entries(resources)).get(resourceOf(operation)) ?? {
    plural: '',
  };
  const fields = Object.keys(shapeOf(operation)).flatMap((name) => {
    const field = fieldsByName.get(name);
    return field === undefined ? [] : [[name, field] as const];
  });
  return {
    value: 'getAll',
    name: 'Get Many',
    action: `Get many ${plural.toLowerCase()}`,
    description: operation.choice ?? operation.summary,
    isRead: true,
    properties: [
      ...fields.map(([, { property }]) => property),
      ...returnAllOrLimit,
      ...shaping,
      options(),
    ],
    perform(call) {
      const input = Object.fromEntries(fields.map(([name, { read }]) => [name, read(call)]));
      return readShaped(call, operation, input);
    },
  };
}

function shapeOf({ input }: Operation): object {
  return 'shape' in input && typeof input.shape === 'object' ? (input.shape ?? {}) : {};
}
