import { z } from 'zod'

// The windows' Content-Security-Policy forbids `eval`. zod probes for it as schemas are made and each probe is
// reported as a violation, so this module must be imported before any that holds a schema.
z.config({ jitless: true })
