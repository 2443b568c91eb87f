import { Refusal } from '../api/call';
import type { TextKey, TextValues } from './en';
import { write } from './write';

/** Why the page or a script cannot have something: scripts read English, the page its own language. */
export class ControlRefusal extends Refusal {
  constructor(
    status: number,
    readonly code: TextKey,
    readonly values: TextValues,
  ) {
    super(status, write(code, values));
  }
}

export function unknownRecord(code: TextKey, id: number | string): ControlRefusal {
  return new ControlRefusal(404, code, { id });
}
