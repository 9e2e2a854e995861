import { word } from '../_kernel/word'
import { runRebuildSlice } from './rebuild-facts'

export const trade = word(
  'trade',
  {},
  {
    events: {
      'trade.rebuildFacts': (event) => event.finish((scope) => runRebuildSlice(scope, event.payload)),
    },
  },
)
