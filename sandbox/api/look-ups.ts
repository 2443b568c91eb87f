import type { CarFields } from '../records/car';
import type { CheckFields, QuestionFields, TagFields } from '../records/check';
import type { LocationFields } from '../records/location';
import type { SandboxState } from '../sandbox-state';
import { type Call, notFound } from './call';
import { queryId, requiredText } from './read';
import { appointmentInScope } from './scope';

export function getCar(world: SandboxState, call: Call): CarFields {
  const vin = requiredText(call.query.vin, 'vin').toUpperCase();
  const car = world.store.carBy(call.key.dealerId, vin);
  if (!car) throw notFound(`There is no car with VIN ${vin}`);
  return car.fields;
}

export function listChecks(world: SandboxState, call: Call): CheckFields[] {
  const record = appointmentInScope(world, call, queryId(call, 'appointment_id'));
  return world.store.checks.get(record.fields.id) ?? [];
}

/** The dealer's, also those outside the key's scope: so says the reference. */
export function listLocations(world: SandboxState, call: Call): LocationFields[] {
  return [...world.store.locations.values()]
    .filter((location) => location.dealerId === call.key.dealerId)
    .map((location) => location.fields);
}

export function listTags(world: SandboxState): readonly TagFields[] {
  return world.store.tags;
}

export function listQuestions(world: SandboxState): readonly QuestionFields[] {
  return world.store.questions;
}
