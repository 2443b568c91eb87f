import { isObject, type Json } from '../../../../claire/json';
import { readText } from '../../../editor/answers';
import { nodeText } from '../../../editor/texts';

const text = nodeText('claire-account');

const withoutCall = ['noTrigger', 'notRegistered', 'inactive', 'silent', 'notAsked'];

/** What became of the call that the test asked Claire for, a line each. */
export function describeCall(call: unknown): string[] {
  if (!isObject(call)) return [];
  const [state, address] = [readText(call.state), readText(call.address)];
  if (state === 'came') return [describeArrival(call, address), describeWay(call)];
  if (!withoutCall.includes(state)) return [];
  const reason = readText(call.reason);
  const key = state === 'silent' && reason !== '' ? 'silentReason' : state;
  return [text(`call.${key}`, { address, reason, message: readText(call.message) })];
}

function describeArrival({ milliseconds }: Json, address: string): string {
  const seconds = typeof milliseconds === 'number' ? (milliseconds / 1000).toFixed(1) : '?';
  return text('call.came', { address, seconds });
}

function describeWay({ intermediaries }: Json): string {
  const named = Object.entries(isObject(intermediaries) ? intermediaries : {});
  if (named.length === 0) return text('call.direct');
  const headers = named.map(([name, value]) => `${name}: ${readText(value)}`).join('; ');
  return text('call.between', { headers });
}
