import { onAbort } from '../../../../claire/waits';
import type { CallResponse, Client, InputOf, OutputOf } from '../../../../claire/client';
import { isObject } from '../../../../claire/json';
import { operations, type Operation } from '../../../../claire/resources';
import type { RunCall } from '../action';
import { keepWithExecution } from '../../../../n8n/execution';

/**
 * Of a stopped execution n8n keeps nothing that the running node puts out, hints
 * neither. What was sent is therefore told at that moment, in the log and in the custom data of the
 * execution, which n8n does keep.
 */
export async function reportWhenStopped<Result>(
  call: RunCall,
  work: (call: RunCall) => Promise<Result>,
): Promise<Result> {
  const { context, items, options } = call;
  const client = new CountingClient(call.client);
  const tell = (): void => {
    const text = `Stopped: ${client.describeProgress(items.length)}`;
    context.logger.warn(text, { node: context.getNode().name });
    keepWithExecution(context, 'claire_import', text);
  };
  const forget = onAbort(options.signal, tell);
  try {
    return await work({ ...call, client });
  } finally {
    // A stop at a later node did not stop the import.
    forget();
  }
}

/** Counts the appointments that an import has sent, whatever becomes of them. */
class CountingClient implements Client {
  #taken = 0;
  #open = 0;

  constructor(private readonly client: Client) {}

  describeProgress(all: number): string {
    const open = this.#open === 0 ? '' : `, and of ${String(this.#open)} it had not yet answered`;
    return `Claire had taken in ${String(this.#taken)} of ${String(all)} appointments${open}.`;
  }

  async call<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    options = {},
  ): Promise<CallResponse<OutputOf<O>>> {
    const count = operation.id === operations.appointment.import.id ? countAppointments(input) : 0;
    this.#open += count;
    try {
      const response = await this.client.call(operation, input, options);
      this.#taken += count;
      return response;
    } finally {
      this.#open -= count;
    }
  }
}

function countAppointments(input: unknown): number {
  const { appointments } = isObject(input) ? input : {};
  return Array.isArray(appointments) ? appointments.length : 0;
}
