import { badValues } from './scenarios/bad-values';

badValues();
