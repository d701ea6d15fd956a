/** A pack of a vendor's own. */
package com.example.vendor;
