import { z } from 'zod/v4';
import { count, flag, stamps, text } from '../models/values';
import { listOfRecords, noInput, operation, resource } from './operation';

const Tag = z
  .looseObject({
    ...stamps,
    id: count('Claire number of the tag'),
    name: text('Name'),
    color: text('Colour'),
    system: flag('Whether Claire made it'),
  })
  .describe('A tag of the results of checks');

export const tag = resource({
  label: 'Tag',
  plural: 'Tags',
  description: 'Tags of the results of checks',
  models: { Tag },
  operations: {
    list: operation({
      id: 'tag.list',
      label: 'List tags',
      method: 'GET',
      path: '/v1/tags',
      inputIn: 'nothing',
      input: noInput,
      ...listOfRecords({ Tag }),
      summary: 'Lists the tags of the results of checks',
      choice: 'Get the tags that results of checks can have',
      reference: 'Get Tags',
    }),
  },
});
