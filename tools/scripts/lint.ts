import { command } from './steps/command';
import { lint } from './steps/lint';
import { conclude } from './steps/parts';

command(async () => conclude(await lint()));
