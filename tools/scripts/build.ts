import { build } from './steps/build';
import { command } from './steps/command';

command(async () => {
  await build();
  return 0;
});
