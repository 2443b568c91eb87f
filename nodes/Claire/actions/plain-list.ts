import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v4';
import { operationById, type operations, type Operation } from '../../../claire/resources';
import type { ResourceName } from '../../../claire/resources/names';
import type { ItemAction, ItemCall } from './action';
import { appointmentId, locationId, options, output, returnAllOrLimit } from './fields';
import { readRequiredId } from './parameters';
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
      readRequiredId(context, 'appointmentId', 'Appointment ID', index),
  },
  location_id: {
    property: locationId,
    read: ({ context, index }: ItemCall) =>
      readRequiredId(context, 'locationId', 'Location', index),
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
export function plainList({ value, plural, list }: ResourceName): ItemAction {
  const fields = (list?.inputs ?? []).flatMap((name) => {
    const field = fieldsByName.get(name);
    return field === undefined ? [] : [[name, field] as const];
  });
  return {
    value: 'getAll',
    name: 'Get Many',
    action: `Get many ${plural.toLowerCase()}`,
    description: list?.description ?? '',
    isRead: true,
    properties: [
      ...fields.map(([, { property }]) => property),
      ...returnAllOrLimit,
      ...output(value),
      options(),
    ],
    perform(call) {
      const input = Object.fromEntries(fields.map(([name, { read }]) => [name, read(call)]));
      return readShaped(call, findOperation(`${value}.list`), input);
    },
  };
}

function findOperation(id: string): Operation {
  const operation = operationById(id);
  if (operation === undefined) throw new Error(`There is no operation ${id}`);
  return operation;
}
