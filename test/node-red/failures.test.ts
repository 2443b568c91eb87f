import { failures } from './scenarios/failures';

failures();
