import * as checks from './checks';
import * as people from './people';
import * as tyres from './tyres';
import * as webhooks from './webhooks';
import * as work from './work';

/** Every record that stands inside another one, by the reference's name. */
export const nestedModels = { ...people, ...work, ...checks, ...tyres, ...webhooks } as const;

export type NestedModelName = keyof typeof nestedModels;
