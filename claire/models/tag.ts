import { z } from 'zod/v4';
import { count, flag, stamps, text } from './values';

export const Tag = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the tag'),
    name: text('Name'),
    color: text('Colour'),
    system: flag('Whether Claire made it'),
  })
  .describe('A tag of the results of checks');

export type Tag = z.output<typeof Tag>;
