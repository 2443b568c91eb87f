import type { Client } from '../../../claire/client';
import { ClaireError, type ErrorCode } from '../../../claire/errors';
import type { ImportAppointment } from '../../../claire/models';
import { goodResponse } from './good-response';

export interface Request {
  rows: ImportAppointment[];
  /** What the test lets happen to it; nothing is a good answer. */
  error: ErrorCode | undefined;
}

interface Rules {
  /** Claire refuses a whole request for one such row. */
  isBad?: (row: ImportAppointment) => boolean;
  refusal?: ErrorCode;
  /** Any other end of a request; `number` counts from 1. */
  fails?: (number: number, rows: readonly ImportAppointment[]) => ErrorCode | undefined;
  /** Resolves when the answer may come. */
  latency?: () => Promise<void>;
  /** What Claire lists, where rows name their location. */
  locations?: readonly object[];
}

export interface QueueingClaire extends Client {
  requests: Request[];
  queue: ImportAppointment[];
  maxInFlight: number;
}

/** The import of a Claire without HTTP: it queues, refuses and breaks as the test says. */
export function queueingClaire(rules: Rules = {}): QueueingClaire {
  let inFlight = 0;
  const claire: QueueingClaire = {
    requests: [],
    queue: [],
    maxInFlight: 0,
    async call(operation, input) {
      if (operation.id === 'location.list') return goodResponse(rules.locations);
      const rows = readRows(input);
      const { isBad, refusal = 'CLAIRE_BAD_REQUEST' } = rules;
      const isRefused = isBad !== undefined && rows.some(isBad);
      const error =
        rules.fails?.(claire.requests.length + 1, rows) ?? (isRefused ? refusal : undefined);
      claire.requests.push({ rows, error });
      inFlight += 1;
      claire.maxInFlight = Math.max(claire.maxInFlight, inFlight);
      await rules.latency?.();
      inFlight -= 1;
      if (error !== undefined) throw new ClaireError(error, { message: `Claire says ${error}` });
      claire.queue.push(...rows);
      return goodResponse(null);
    },
  };
  return claire;
}

function readRows(input: unknown): ImportAppointment[] {
  const { appointments } = input as { appointments: ImportAppointment[] };
  JSON.stringify(appointments);
  return appointments;
}
