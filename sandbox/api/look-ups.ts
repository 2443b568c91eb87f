import type { CarFields } from '../records/car';
import type { CheckFields } from '../records/check';
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
