print("vinhdanh")
