/**
 * The declarations, one class for each part of the brief. A new figure is one line here, beside its
 * component in core's report and its computation. Labels, units, digits and definitions stand
 * nowhere else.
 */
package hashbrief.contract.declared;
