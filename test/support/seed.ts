/** One seed for every property test, so that a run can be repeated; `FC_SEED=$RANDOM npm test` looks elsewhere. */
import { configureGlobal } from "fast-check";

configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_261_122) });
