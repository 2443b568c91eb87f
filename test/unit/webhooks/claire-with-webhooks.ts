import type { Client } from '../../../claire/client';
import { ClaireError, type ErrorCode } from '../../../claire/errors';

export interface Stored {
  id: number;
  name: string;
  webhook_trigger_id: number;
  url: string;
  headers: { name: string; value: string }[];
  [field: string]: unknown;
}

export interface Fault {
  code: ErrorCode;
  status?: number;
  message?: string;
  /** Whether Claire acts, before the response is lost or after some other calls. */
  acts?: boolean | 'late';
}

/** How many calls come before it acts late. */
const lateness = 3;

export interface ClaireWithWebhooks extends Client {
  stored: Stored[];
  /** What a cache or a gateway makes of its lists. */
  lists: (now: readonly Stored[]) => readonly Stored[];
  /** `webhook.create 7`, in order. */
  calls: string[];
  /** The fault of a call; `number` counts from 1. */
  fault: (call: string, number: number) => Fault | undefined;
  /** Has each call fail whose name begins so, and no other. */
  fail: (calls: string, fault: Fault) => void;
  /** Called with a webhook that was created or changed, before the response. */
  acted: (webhook: Stored) => void;
  /** Called with the body of a request to call a webhook. */
  tested: (message: Readonly<Record<string, unknown>>) => void;
  /** Carries out what is late. */
  settle: () => void;
  limit: number;
  /** What it could not deliver, by webhook. */
  failed: Map<unknown, { id: number; created_on: string; reason: string }[]>;
  /** The offered events. */
  triggers: { id: number; name: string }[];
}

/** Claire's webhooks without HTTP, as the reference describes them. */
export function claireWithWebhooks(stored: Partial<Stored>[] = []): ClaireWithWebhooks {
  let lastId = 100;
  let late: { after: number; act: () => unknown }[] = [];
  const claire: ClaireWithWebhooks = {
    stored: stored.map((one) => record(++lastId, one)),
    lists: (now) => now,
    calls: [],
    fault: () => undefined,
    fail: (calls, fault) => {
      claire.fault = (call) => (call.startsWith(calls) ? fault : undefined);
    },
    acted: () => undefined,
    tested: () => undefined,
    settle: () => {
      for (const one of late.splice(0)) one.act();
    },
    limit: 50,
    failed: new Map(),
    triggers: [],
    async call(operation, input) {
      await Promise.resolve();
      const fields: Record<string, unknown> = { ...(input as object) };
      const id = fields.webhook_id ?? fields.id;
      const call = typeof id === 'number' ? `${operation.id} ${String(id)}` : operation.id;
      claire.calls.push(call);
      for (const one of late) one.after -= 1;
      for (const one of late.filter(({ after }) => after <= 0)) one.act();
      late = late.filter(({ after }) => after > 0);
      const fault = claire.fault(call, claire.calls.length);
      if (fault?.acts === 'late') {
        late.push({
          after: lateness,
          act: () => {
            actLate(operation.id, fields);
          },
        });
      }
      if (fault !== undefined && fault.acts !== true) throw toError(fault);
      const data = act(operation.id, fields);
      if (fault !== undefined) throw toError(fault);
      return {
        data: data as never,
        status: 200,
        rate: { limit: undefined, remaining: undefined, resetsAt: undefined },
        attempts: 1,
        respondedAt: undefined,
      };
    },
  };

  /** Nobody hears of what it refuses then. */
  function actLate(id: string, fields: Record<string, unknown>): void {
    try {
      act(id, fields);
    } catch (thrown) {
      if (!(thrown instanceof ClaireError)) throw thrown;
    }
  }

  function act(id: string, fields: Record<string, unknown>): unknown {
    if (id === 'webhook.list') return listed(claire.lists(claire.stored));
    if (id === 'webhook.listTriggers') return claire.triggers;
    if (id === 'webhook.create') return created(fields);
    if (id === 'webhook.test') {
      claire.tested(fields);
      return null;
    }
    if (id === 'webhook.listErrors')
      return { items: claire.failed.get(fields.WebhookID) ?? null, nb_pages: 1 };
    const wanted = fields.webhook_id ?? fields.id;
    const at = claire.stored.findIndex((one) => one.id === wanted);
    const found = claire.stored[at];
    if (found === undefined) throw toError({ code: 'CLAIRE_NOT_FOUND', status: 404 });
    if (id === 'webhook.get') return structuredClone(found);
    if (id === 'webhook.delete') claire.stored.splice(at, 1);
    else if (id === 'webhook.update') {
      const changed = record(found.id, fields);
      claire.stored[at] = changed;
      claire.acted(changed);
    } else throw new Error(`This Claire has no ${id}`);
    return null;
  }

  function created(fields: Record<string, unknown>): unknown {
    if (claire.stored.length >= claire.limit) {
      throw toError({ code: 'CLAIRE_WEBHOOK_LIMIT', status: 400 });
    }
    const made = record(++lastId, fields);
    claire.stored.push(made);
    claire.acted(made);
    return { ID: lastId };
  }

  return claire;
}

function record(id: number, fields: Record<string, unknown>): Stored {
  const { headers } = fields as { headers?: Stored['headers'] };
  return {
    created_on: '2026-11-25T08:00:00Z',
    name: 'A webhook',
    webhook_trigger_id: 1,
    dealer_id: 3,
    dealer_location_id: null,
    url: 'https://elsewhere.example/hook',
    queued: false,
    checklist_id: null,
    active: true,
    has_recent_error: null,
    ...structuredClone(fields),
    id,
    headers: (headers ?? []).map((header, at) => ({ id: at, ...header, webhook_id: id })),
  };
}

/** A list has no headers, and `null` instead of nothing. */
function listed(stored: readonly Stored[]): unknown {
  return stored.length === 0 ? null : stored.map((one) => ({ ...one, headers: null }));
}

export function toError({ code, status, message, acts }: Fault): ClaireError {
  return new ClaireError(code, {
    message: message ?? `Claire says ${code}`,
    status,
    mayHaveActed: acts !== undefined && acts !== false,
  });
}
