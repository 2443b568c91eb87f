import { z } from 'zod/v4';
import { FindInput } from '../../../claire/find';
import { SeveralLists } from '../../../claire/list-appointments';
import { allOperations, type Operation, operations } from '../../../claire/resources';

/** What `claire-api` needs of an operation, whether or not it is one endpoint of Claire's. */
export type ApiOperation = Pick<
  Operation,
  | 'id'
  | 'label'
  | 'input'
  | 'model'
  | 'isRead'
  | 'replacedBy'
  | 'pagesIn'
  | 'clearable'
  | 'notInForms'
  | 'requiredInForms'
>;

export const FindSettings = FindInput.extend({
  maxAge: z.number().min(0).default(60).describe('How many seconds old a list may be'),
});

/** Asks several of Claire's endpoints. */
export const findOperation: ApiOperation = {
  id: 'appointment.find',
  label: 'Find appointments',
  input: FindSettings,
  model: 'Appointment',
  isRead: true,
};

/** In the order of their ids, as people see them. */
export const apiOperations: readonly ApiOperation[] = [...allOperations, findOperation].sort(
  (one, other) => (one.id < other.id ? -1 : 1),
);

export function apiOperationById(id: string): ApiOperation | undefined {
  return apiOperations.find((candidate) => candidate.id === id);
}

/** Whether one request does it. */
export function isEndpoint(operation: ApiOperation): operation is Operation {
  return 'path' in operation;
}

interface InputSchema {
  readonly properties: Readonly<Record<string, z.core.JSONSchema._JSONSchema>>;
  readonly required: readonly string[];
}

/** The fields that a person fills in. */
export function readInputSchema({ id, input }: ApiOperation): InputSchema {
  const { properties = {}, required = [] } = toJsonSchema(input);
  const more = id === operations.appointment.list.id ? toJsonSchema(SeveralLists) : {};
  return { properties: { ...properties, ...more.properties }, required };
}

function toJsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
