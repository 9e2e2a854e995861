import { buildDemo } from '../../config/demo/build-demo'
import { engineKinds, openTestEngine } from '../support/test-engines'
import { TestClock } from '../support/test-house'

describe.each(engineKinds)('the demo company on %s', (kind) => {
  test('is built from nothing', async () => {
    const engine = await openTestEngine(kind)
    const scale = Number(process.env['DEMO_SCALE'] ?? 0.05)
    await buildDemo({ engine, clock: new TestClock(), log: (event, fields) => console.info(event, fields), scale })
    await engine.close()
  })
})
