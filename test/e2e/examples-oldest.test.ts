import { describe } from '@jest/globals';
import { n8nVersions } from '../../tools/lab/n8n/install';
import { fileExamples } from './examples-files';
import { noRowsExamples } from './examples-no-rows';
import { withExamples } from './with-examples';

describe(`the workflows that import a dealer's own rows, in n8n ${n8nVersions.oldest}`, () => {
  const { given } = withExamples(n8nVersions.oldest);
  fileExamples(given);
  noRowsExamples(given);
});
