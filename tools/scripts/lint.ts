import { conclude } from './steps/checks';
import { command } from './steps/command';
import { lint } from './steps/lint';

command(async () => conclude(await lint()));
