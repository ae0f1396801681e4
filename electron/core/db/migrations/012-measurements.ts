/** How fast speech engines are with a model on this machine. */
export const measurements = `
  -- Keys name a program's or a model's file with its size and its time of change: another file by the same name is measured anew.
  CREATE TABLE measurements (
    engine_key TEXT NOT NULL,
    model_key TEXT NOT NULL,
    threads INTEGER NOT NULL,
    ms_per_minute INTEGER NOT NULL,
    measured_ms INTEGER NOT NULL,
    PRIMARY KEY (engine_key, model_key)
  ) STRICT, WITHOUT ROWID;
`
