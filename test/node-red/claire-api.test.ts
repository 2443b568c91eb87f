import { outputsAndValues } from './scenarios/claire-api';

outputsAndValues();
