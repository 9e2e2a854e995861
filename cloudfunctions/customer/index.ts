import { customerLabels } from '@shared/customer/customer.labels'
import { poolLabels } from '@shared/customer/pool.labels'
import { word } from '../_kernel/word'
import { claim } from './claim-customer'
import { editCustomer } from './edit-customer'
import { listCustomers } from './list-customers'
import { listPool } from './list-pool'
import { listTags } from './list-tags'
import { listTimeline } from './list-timeline'
import { lock } from './lock-customer'
import { lookUp } from './look-up'
import { readCard } from './read-card'
import { recordNeed } from './record-need'
import { saveContact } from './save-contact'
import { searchCustomers } from './search-customers'
import { setTags } from './set-tags'
import { showPhone } from './show-phone'

export const customer = word(
  'customer',
  {
    list: listCustomers,
    search: searchCustomers,
    card: readCard,
    timeline: listTimeline,
    edit: editCustomer,
    recordNeed,
    setTags,
    listTags,
    saveContact,
    showPhone,
    lookup: lookUp,
    listPool,
    claim,
    lock,
  },
  { labels: { ...customerLabels, ...poolLabels } },
)
