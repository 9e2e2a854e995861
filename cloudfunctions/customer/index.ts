import { customerLabels } from '@shared/customer/customer.labels'
import { word } from '../_kernel/word'
import { editCustomer } from './edit-customer'
import { listCustomers } from './list-customers'
import { listTags } from './list-tags'
import { listTimeline } from './list-timeline'
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
  },
  { labels: customerLabels },
)
