import { resourceNames } from './resource-names';
import { textKeys } from './text-keys';
import { write } from './write';

// What people read of each operation, without its schemas, and which texts that takes.
write('claire/resources/names.ts', resourceNames());
write('node-red/build/catalogue-keys.json', textKeys());
