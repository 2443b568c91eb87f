import type { Call, Handler, OperationId } from './call';
import type { SandboxState } from '../sandbox-state';

/** The lists of what a dealer has. One of the catalogue that is missing below is a type error. */
export type ListId = Exclude<
  Extract<OperationId, `${string}.list`>,
  'appointment.list' | 'check.list' | 'webhook.list'
>;

export const lists: Record<ListId, Handler> = {
  'location.list': listLocations,
  'question.list': ({ store }) => store.questions,
  'tag.list': ({ store }) => store.tags,
};

/** The dealer's, also those outside the key's scope: so says the reference. */
function listLocations({ store }: SandboxState, { key }: Call) {
  return [...store.locations.values()]
    .filter(({ dealerId }) => dealerId === key.dealerId)
    .map(({ fields }) => fields);
}
