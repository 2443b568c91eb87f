import type { Fault } from './fault';
import { faultsOfCalls } from './calls';
import { faultsOfImport } from './import';
import { faultsOfWebhooks } from './webhooks';

/** The faults that would hurt users most; mutation testing finds the others. At most thirty. */
export const faults: readonly Fault[] = [...faultsOfWebhooks, ...faultsOfCalls, ...faultsOfImport];
