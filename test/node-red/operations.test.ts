import { operations } from './scenarios/operations';

operations();
